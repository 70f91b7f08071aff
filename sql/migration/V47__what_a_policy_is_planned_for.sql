-- What hangs on a media item is shown while that is. Asked by a function, which is planned when somebody calls it: each statement that
-- wrote a signature, a step, a match or an event of custody was planned for all policies behind a media item, mostly for nothing,
-- because few agencies have a case that is for its team only. See docs/adr/0097.

create function media_item_shown(agency uuid, item uuid) returns boolean
  language plpgsql
  stable parallel safe
  set search_path = pg_catalog, pg_temp
  as $$
begin
  return exists (select from public.media_item m where m.agency_id = agency and m.id = item);
end
$$;
comment on function media_item_shown is 'Whether who acts may see that item. As who acts.';

revoke execute on function media_item_shown from public;
grant execute on function media_item_shown to crosscase_app;

alter policy team_only on signature
  using (not exists (select from hidden_case) or media_item_shown(agency_id, media_id));
alter policy team_only on media_step
  using (not exists (select from hidden_case) or media_item_shown(agency_id, media_id));
alter policy team_only on media_match
  using (not exists (select from hidden_case)
    or media_item_shown(low_agency, low_media) and media_item_shown(high_agency, high_media));
alter policy team_only on custody_event
  using ((case_id is null or case_id <> all (array(select h.case_id from hidden_case h)))
    and (not exists (select from hidden_case)
      or case subject_type
        when 'EXHIBIT' then exists (select from exhibit e where e.agency_id = custody_event.agency_id and e.id = subject_id)
        else media_item_shown(agency_id, subject_id) end));
