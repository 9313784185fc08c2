//! One session: its agenda, who is there, its quorum, what it decides, its minutes.
