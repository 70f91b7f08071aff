-- The figures of every page's navigation are asked in one statement; see docs/adr/0096.

-- Published by link.
create view link_to_decide with (security_invoker = true) as
  select s.agency_id, s.link_id
  from link_side s
  left join link_decision d on d.agency_id = s.agency_id and d.link_id = s.link_id
  where s.listed and not s.withdrawn and d.state is null;
comment on view link_to_decide is 'Links that nobody of an agency decided on.';

grant select on link_to_decide to crosscase_app;
