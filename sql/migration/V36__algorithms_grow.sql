-- What the table of algorithms needs so that one can be added, and so that a start reads no signature. See docs/adr/0090.

-- Ranks behind a new one move in one statement, which is looked at when it is whole.
alter table algorithm
  drop constraint algorithm_rank_key,
  add constraint algorithm_rank_key unique (rank) deferrable initially immediate;

create index signature_by_revision on signature (algorithm, revision) where not removed;
