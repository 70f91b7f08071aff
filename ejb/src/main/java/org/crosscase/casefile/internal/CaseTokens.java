package org.crosscase.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import org.crosscase.Spelling;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.casefile.CaseId;

/**
 * The tokens by which a case is found: every ending of its folded reference and title, so that any part of them is the
 * beginning of a token. Under row-level security only equality and order reach an index.
 */
@ApplicationScoped
public class CaseTokens {
    /** So much of an ending is kept; a longer question is asked by its beginning and its end. */
    static final int LONGEST = 40;

    @Inject
    private Database database;

    public void write(AgencyId agency, CaseId id, String reference, String title) {
        Set<String> tokens = new TreeSet<>();
        addEndings(tokens, Spelling.searchable(reference));
        addEndings(tokens, Spelling.searchable(title));
        database.sql(
                        agency,
                        "insert into case_token (agency_id, token, case_id) select :agency, unnest(:tokens), :case"
                                + " on conflict do nothing")
                .set("tokens", tokens.toArray(String[]::new))
                .set("case", id.value())
                .execute();
    }

    public void rewrite(AgencyId agency, CaseId id, String reference, String title) {
        database.sql(agency, "delete from case_token where agency_id = :agency and case_id = :case")
                .set("case", id.value())
                .execute();
        write(agency, id, reference, title);
    }

    static void addEndings(Set<String> tokens, String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != ' ' && !Character.isLowSurrogate(text.charAt(at))) {
                tokens.add(beginning(text.substring(at)));
            }
        }
    }

    static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    /** The last part of a question that is too long for one token. */
    static String end(String text) {
        return text.substring(text.offsetByCodePoints(text.length(), -LONGEST)).stripLeading();
    }
}
