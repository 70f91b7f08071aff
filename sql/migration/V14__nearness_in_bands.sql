-- Across a border a reason tells a band and no distance: the reader chose one of the two signatures, and a figure that moves
-- with every bit gives the other one away (docs/adr/0059).

alter table link_side_reason
  add column nearness text check (nearness in ('SAME_FILE', 'NEAR_COPY', 'POSSIBLE_COPY')),
  alter column distance drop not null;
comment on column link_side_reason.distance is 'Only between two cases of the agency itself.';
comment on column link_side_reason.nearness is 'The band of the distance; strength and points follow it and not the distance.';

-- What was written before. The owner of the tables is bound by their policies, so these are put aside within this
-- transaction.
alter table link_side_reason no force row level security;
alter table link_side no force row level security;
alter table link no force row level security;
alter table link_step no force row level security;

update link_side_reason r set
  nearness = case
    when r.algorithm in ('SHA256', 'SHA1', 'MD5') then 'SAME_FILE'
    when r.algorithm = 'PDQ' and r.distance <= 15 or r.algorithm = 'PHOTODNA' and r.distance <= 10000 then 'NEAR_COPY'
    else 'POSSIBLE_COPY' end,
  distance = case when s.own_agency then r.distance end,
  agreement = case when s.own_agency then r.agreement else r.agreement / 10 * 10 end
from link_side s
where s.agency_id = r.agency_id and s.id = r.side_id;

-- Strengths, points and their order followed the distance: each link is worked out again.
insert into link_step (low_case, high_case)
  select low_case, high_case from link where not withdrawn
  on conflict (low_case, high_case) do update set due_at = now();

alter table link_side_reason force row level security;
alter table link_side force row level security;
alter table link force row level security;
alter table link_step force row level security;

alter table link_side_reason alter column nearness set not null;
