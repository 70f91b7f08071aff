package org.crosscase.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.crosscase.Checks;
import org.crosscase.NotAudited;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseQuery;
import org.crosscase.casefile.CaseSort;
import org.crosscase.person.PersonSearch;

/** One question to all that the acting officer may read: of the own agency, and of no case or victim that is not the officer's. */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.AGENCY_ADMIN_NAME, Role.PARTNER_SYSTEM_NAME})
public class Search {
    /** So many of each kind are found; who needs more asks more closely. */
    public static final int MOST = 100;

    private static final int LONGEST = 200;

    @Inject
    private CaseFiles cases;

    @Inject
    private PersonSearch persons;

    @Inject
    private CurrentOfficer currentOfficer;

    /**
     * @param text a reference, a name in any script, an identifier, or a part of one; up to 200 characters
     * @param kind null for all
     * @throws org.crosscase.Problem {@code field-missing}, {@code field-too-long}
     */
    @NotAudited(value = "a list of what the officer may open anyway; opening is recorded", attempt = "case.list")
    public SearchResult search(String text, SearchKind kind) {
        String asked = Checks.required("q", text, LONGEST);
        ActingOfficer reader = currentOfficer.get();
        Map<SearchKind, List<SearchHit>> found = new EnumMap<>(SearchKind.class);
        found.put(SearchKind.CASE, cases(asked));
        if (readsPersons(reader)) {
            found.put(SearchKind.PERSON, persons(reader, asked));
            found.put(SearchKind.IDENTIFIER, identifiers(reader, asked));
        }
        Map<SearchKind, Integer> counts = new EnumMap<>(SearchKind.class);
        List<SearchHit> items = new ArrayList<>();
        found.forEach((each, hits) -> {
            counts.put(each, hits.size());
            if (kind == null || kind == each) {
                items.addAll(hits);
            }
        });
        return new SearchResult(List.copyOf(items), counts);
    }

    /** Who keeps an agency's accounts sees its cases and nobody in them. */
    private static boolean readsPersons(ActingOfficer reader) {
        return reader.has(Role.INVESTIGATOR) || reader.has(Role.ANALYST) || reader.has(Role.PARTNER_SYSTEM);
    }

    private List<SearchHit> cases(String text) {
        return cases
                .listCases(new CaseQuery(text, null, null, CaseQuery.Mine.AGENCY, CaseSort.NEWEST, null, 0, MOST))
                .items()
                .stream()
                .map(found -> new SearchHit(
                        SearchKind.CASE,
                        found.id().value(),
                        found.title(),
                        found.id().value(),
                        found.reference(),
                        found.title()))
                .toList();
    }

    private List<SearchHit> persons(ActingOfficer reader, String text) {
        return persons.persons(reader, text, MOST).stream()
                .map(found -> new SearchHit(
                        SearchKind.PERSON,
                        found.id().value(),
                        found.name(),
                        found.caseId().map(id -> id.value()).orElse(null),
                        found.matched(),
                        ""))
                .toList();
    }

    private List<SearchHit> identifiers(ActingOfficer reader, String text) {
        return persons.identifiers(reader, text, MOST).stream()
                .map(found -> new SearchHit(
                        SearchKind.IDENTIFIER,
                        found.person().value(),
                        found.personName(),
                        found.caseId().value(),
                        found.normalized(),
                        found.type().name()))
                .toList();
    }
}
