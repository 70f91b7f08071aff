-- A revision for each origin, instead of the version of the decoding on every row. See docs/adr/0090.

alter table signature rename column decoder to revision;
comment on column signature.revision is
  'What made it, or looked at the file last: a row of an earlier revision than the algorithm''s is made again in the background.';

alter table signature no force row level security;
update signature set revision = 1 where algorithm in ('PHOTODNA', 'CROSSCASE-COARSE');
alter table signature force row level security;
