//! All recommendations: where each stands, and what is overdue.
