-- A table belongs to one feature. What others may read of it, its feature publishes as a view; row-level security is the
-- reader's own, as on the table. See docs/adr/0094 and the table of owners in docs/architecture.md.

-- Published by agency.
create view agency_directory with (security_invoker = true) as
  select id, code, name, country, kind, default_sensitivity from agency;
comment on view agency_directory is 'Every police unit and coordinating body, for whoever names one.';

create view officer_name with (security_invoker = true) as
  select agency_id, id, display_name from officer;
comment on view officer_name is 'What an officer is called.';

create view officer_account with (security_invoker = true) as
  select agency_id, id, username, display_name from officer;
comment on view officer_account is 'What an officer is called and signs in as; for the officer''s own agency.';

grant select on agency_directory
  to crosscase_app, crosscase_matcher, crosscase_linker, crosscase_coordinator, crosscase_sequencer;
grant select on officer_name to crosscase_app, crosscase_linker;
grant select on officer_account to crosscase_app;

-- Published by casefile.
create view case_heading with (security_invoker = true) as
  select agency_id, id, reference, title, sensitivity, status, lead_officer from case_file;
comment on view case_heading is 'What a case is called, how it stands, and who leads it.';

create view case_owner with (security_invoker = true) as
  select agency_id, id from case_file;
comment on view case_owner is 'Whose a case is: tells a denied case from a missing one, for the trail of its owner.';

create view case_size with (security_invoker = true) as
  select agency_id, id, media_count from case_file;
comment on view case_size is 'How many media items a case has numbered.';

grant select on case_heading to crosscase_app, crosscase_linker;
grant select on case_owner to crosscase_app, crosscase_sequencer;
grant select on case_size to crosscase_app;

-- Published by evidence.
create view case_item with (security_invoker = true) as
  select agency_id, case_id, media_id, withdrawn from case_media;
comment on view case_item is 'Which media item stands in which case.';

create view intake_under_way with (security_invoker = true) as
  select agency_id, id, state from intake where state in ('RECEIVING', 'PROCESSING');
comment on view intake_under_way is 'Intakes that are under way.';

grant select on case_item to crosscase_app, crosscase_linker;
grant select on intake_under_way to crosscase_app;

-- Published by link.
create view media_linked with (security_invoker = true) as
  select agency_id, media_id from link_side_media;
comment on view media_linked is 'Own media items for which there is a link that the agency may see.';

create view case_media_linked with (security_invoker = true) as
  select m.agency_id, s.case_id, m.media_id
  from link_side_media m join link_side s on s.agency_id = m.agency_id and s.id = m.side_id;
comment on view case_media_linked is 'The same, with the case whose link it is.';

create view link_known with (security_invoker = true) as
  select s.agency_id, s.link_id, s.case_id, s.strength, s.pictures, s.withdrawn, s.other_agency,
    coalesce(oc.reference, f.reference) as other_reference, d.state as decision, d.decided_at, s.other_decision,
    s.other_decided_at, s.changed_at
  from link_side s
  left join link_decision d on d.agency_id = s.agency_id and d.link_id = s.link_id
  left join case_face f on f.owner_agency = s.other_agency and f.case_id = s.other_case and not s.own_agency
  left join case_heading oc on oc.agency_id = s.agency_id and oc.id = s.other_case and s.own_agency;
comment on view link_known is 'What an agency may know of its links at this moment.';

create view link_on_board with (security_invoker = true) as
  select l.id, l.strength, l.pictures, l.withdrawn, low.name as low_name, high.name as high_name,
    lf.board_reference as low_reference, hf.board_reference as high_reference, l.low_decision, l.low_decided_at,
    l.high_decision, l.high_decided_at, l.changed_at
  from link l
  join agency_directory low on low.id = l.low_agency
  join agency_directory high on high.id = l.high_agency
  left join case_face lf on lf.owner_agency = l.low_agency and lf.case_id = l.low_case
  left join case_face hf on hf.owner_agency = l.high_agency and hf.case_id = l.high_case
  where l.low_agency <> l.high_agency;
comment on view link_on_board is 'Links that cross an agency''s border, as coordinators may know them.';

grant select on media_linked, case_media_linked, link_known to crosscase_app;
grant select on link_on_board to crosscase_coordinator;
