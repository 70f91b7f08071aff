-- How widely a picture is held is more than the number of cases, see docs/adr/0077; and a link says why it went, see docs/adr/0078.

alter table link_reason
  add column agencies integer not null default 2 check (agencies >= 1),
  add column items integer not null default 2 check (items >= 0);
comment on column link_reason.agencies is 'How many agencies those cases belong to.';
comment on column link_reason.items is 'How many different files of the picture those cases hold, in steps.';

alter table link_side_reason
  add column agencies integer not null default 2 check (agencies >= 1),
  add column items integer not null default 2 check (items >= 0);
comment on column link_side_reason.agencies is 'How many agencies the cases belong to that this agency may count.';
comment on column link_side_reason.items is
  'How many different files of the picture those cases hold: the agency''s own, and those of others in steps.';

alter table link_step
  add column refutes boolean not null default false,
  add column sets_aside boolean not null default false;
comment on column link_step.refutes is 'Pictures of the two cases were compared in detail and are different.';
comment on column link_step.sets_aside is
  'A file of the two cases is compared with nothing any more. Until the pair is worked out, readers get it worked out as they ask.';

-- The owner of the tables is bound by their policies, so these are put aside within this transaction.
alter table link no force row level security;
alter table link_step no force row level security;

insert into link_step (low_case, high_case)
  select low_case, high_case from link where not withdrawn
  on conflict (low_case, high_case) do update set due_at = now();

alter table link force row level security;
alter table link_step force row level security;
