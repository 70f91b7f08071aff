-- What an algorithm is, once for all statements; org.crosscase.signature.Algorithm says the same to the code. See docs/adr/0090.

create table algorithm (
  name text not null primary key,
  rank smallint not null unique check (rank >= 1),
  unit text not null check (unit in ('EQUAL', 'BITS', 'SQUARES')),
  threshold integer not null check (threshold >= 0),
  origin text not null check (origin in ('BYTES', 'PICTURE', 'VIEWS', 'SUPPLIED')),
  version smallint not null check (version >= 1),
  revision smallint not null check (revision >= 1),
  exact boolean not null generated always as (unit = 'EQUAL') stored,
  unique (name, exact)
);
comment on table algorithm is
  'What signatures are made by. A server whose code says otherwise does not start. Belongs to no agency: written by migrations alone.';
comment on column algorithm.rank is 'Of two items that match by several, the one of the smallest counts.';
comment on column algorithm.unit is 'What a distance counts: nothing, bits that differ, the sum of the squares of the bytes'' differences.';
comment on column algorithm.threshold is 'Greatest distance of two that match.';
comment on column algorithm.origin is
  'What it is made of: all bytes, what a decoder sees, views of a picture by the deep search, or nothing here: it is handed in.';
comment on column algorithm.version is 'Only signatures of one version are compared.';
comment on column algorithm.revision is 'A signature that an earlier one made is made again in the background.';

insert into algorithm (name, rank, unit, threshold, origin, version, revision) values
  ('SHA256', 1, 'EQUAL', 0, 'BYTES', 1, 4),
  ('SHA1', 2, 'EQUAL', 0, 'BYTES', 1, 4),
  ('MD5', 3, 'EQUAL', 0, 'BYTES', 1, 4),
  ('PDQ', 4, 'BITS', 31, 'PICTURE', 1, 4),
  ('PHOTODNA', 5, 'SQUARES', 40000, 'SUPPLIED', 1, 1),
  ('CROSSCASE-COARSE', 6, 'BITS', 31, 'VIEWS', 1, 1);

alter table algorithm enable row level security;
alter table algorithm force row level security;
create policy matcher_reads on algorithm for select to crosscase_matcher using (true);
grant select on algorithm to crosscase_matcher;

-- A partial index cannot ask another table; the foreign key holds the repetition to it.
alter table signature add column exact boolean;
alter table signature no force row level security;
update signature set exact = algorithm in ('SHA256', 'SHA1', 'MD5');
alter table signature force row level security;
alter table signature
  alter column exact set not null,
  drop constraint signature_algorithm_check,
  add constraint signature_algorithm_fkey foreign key (algorithm, exact) references algorithm (name, exact);
comment on column signature.exact is 'As the algorithm''s row says: only what is equal or not is sought by value.';
drop index signature_by_value;
create index signature_by_value on signature (algorithm, value) where not removed and exact;

alter table media_match
  drop constraint media_match_algorithm_check,
  add constraint media_match_algorithm_fkey foreign key (algorithm) references algorithm (name),
  drop constraint media_match_deep_check,
  add constraint media_match_views_check check (num_nonnulls(low_view, high_view, agreement) in (0, 3));

alter table inquiry_question
  drop constraint inquiry_question_algorithm_check,
  add constraint inquiry_question_algorithm_fkey foreign key (algorithm) references algorithm (name);
