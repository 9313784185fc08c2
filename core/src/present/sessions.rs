//! All sessions: what is to come, what is open, what awaits minutes.
