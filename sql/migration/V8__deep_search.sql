-- Deep search: copies that were cropped, framed, turned a little or made tiny, found in the background after MATCH.

-- One row per media item and version holds all coarse hashes of its views, one after the other; see docs/adr/0034.
alter table signature drop constraint signature_algorithm_check;
alter table signature add constraint signature_algorithm_check
  check (algorithm in ('SHA256', 'SHA1', 'MD5', 'PDQ', 'PHOTODNA', 'CROSSCASE-COARSE'));
alter table signature add constraint signature_coarse_check
  check (algorithm <> 'CROSSCASE-COARSE' or length(value) % 32 = 0);
comment on column signature.value is
  'CROSSCASE-COARSE: the hashes of 15 views, or 30 where the picture has a border, 32 bytes each; a view is known by its '
  'place and the version.';

-- Only equal files are sought by value; near ones would fill the index with what nobody looks up.
drop index signature_by_value;
create index signature_by_value on signature (algorithm, value)
  where not removed and algorithm in ('SHA256', 'SHA1', 'MD5');

alter table media_match drop constraint media_match_algorithm_check;
alter table media_match add constraint media_match_algorithm_check
  check (algorithm in ('SHA256', 'SHA1', 'MD5', 'PDQ', 'PHOTODNA', 'CROSSCASE-COARSE'));
alter table media_match
  add column low_view text check (length(low_view) <= 60),
  add column high_view text check (length(high_view) <= 60),
  add column agreement smallint check (agreement between 0 and 100),
  add constraint media_match_deep_check
    check (num_nonnulls(low_view, high_view, agreement) = case when algorithm = 'CROSSCASE-COARSE' then 3 else 0 end);
comment on column media_match.low_view is
  'Deep search only: which view of the low item met the view of the high one, by its name in the version of the algorithm.';
comment on column media_match.agreement is
  'Deep search only: percent of the detailed parts that agree where the two views lie over each other.';

alter table link_reason
  add column low_view text,
  add column high_view text,
  add column agreement smallint check (agreement between 0 and 100);
alter table link_side_reason
  add column own_view text,
  add column other_view text,
  add column agreement smallint check (agreement between 0 and 100);
comment on column link_side_reason.own_view is
  'Deep search only: the view of the agency''s own item, and beside it that of the other''s. What was cropped or framed, '
  'and nothing of what is to be seen in it.';

alter table media_step drop constraint media_step_step_check;
alter table media_step add constraint media_step_step_check check (step in ('SIGN', 'MATCH', 'DEEP'));
comment on table media_step is
  'What is due for media items. Intakes wait for SIGN and MATCH; nothing waits for DEEP, and no media item stands at it.';

-- Pictures on record become due as well. The owner of the tables is bound by their policies, so these are put aside
-- within this transaction.
alter table signature no force row level security;
alter table media_item no force row level security;
alter table media_step no force row level security;
insert into media_step (media_id, agency_id, step)
  select s.media_id, s.agency_id, 'DEEP'
  from signature s join media_item m on m.agency_id = s.agency_id and m.id = s.media_id
  where s.algorithm = 'PDQ' and s.quality >= 50 and not s.removed and m.store_key is not null and m.step = 'DONE';
alter table signature force row level security;
alter table media_item force row level security;
alter table media_step force row level security;
