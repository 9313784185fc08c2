//! The register of duties: for each body and period what was owed, and what proves it.
