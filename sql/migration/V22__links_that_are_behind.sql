-- Every list of links asks which figures on record are behind: those few, and not the whole queue of pairs that are due.
create index link_step_hides on link_step (low_case, high_case) where hides or sets_aside;
