-- Two officers who decide on one link at a time: the second is told, and nothing is overwritten unseen.
alter table link_decision add column version integer not null default 0;
