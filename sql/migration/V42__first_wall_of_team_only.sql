-- What statements need to ask by themselves whether their reader may know of a case; see docs/adr/0097.

create or replace view case_readers with (security_invoker = true) as
  select agency_id, case_id, readers, lead_officer from team_only_case;
comment on view case_readers is 'Of each case for its team only, who reads it and who leads it.';

create or replace view intake_under_way with (security_invoker = true) as
  select agency_id, id, state, case_id from intake where state in ('RECEIVING', 'PROCESSING');

create or replace view link_to_decide with (security_invoker = true) as
  select s.agency_id, s.link_id, s.case_id
  from link_side s
  left join link_decision d on d.agency_id = s.agency_id and d.link_id = s.link_id
  where s.listed and not s.withdrawn and d.state is null;

create or replace view link_known with (security_invoker = true) as
  select s.agency_id, s.link_id, s.case_id, s.strength, s.shared, s.withdrawn, s.other_agency,
    coalesce(oc.reference, f.reference, (select min(g.reference) from case_granted g
      where g.owner_agency = s.other_agency and g.case_id = s.other_case and g.to_agency = s.agency_id)) as other_reference,
    d.state as decision, d.decided_at, s.other_decision, s.other_decided_at, s.changed_at,
    case when s.own_agency then s.other_case end as other_own_case
  from link_side s
  left join link_decision d on d.agency_id = s.agency_id and d.link_id = s.link_id
  left join case_face f on f.owner_agency = s.other_agency and f.case_id = s.other_case and not s.own_agency
  left join case_heading oc on oc.agency_id = s.agency_id and oc.id = s.other_case and s.own_agency;

-- Whoever asks whether an item is linked says in which cases.
drop view media_linked;
