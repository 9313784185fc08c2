//! One recommendation: what is asked, of whom, and its whole story.
