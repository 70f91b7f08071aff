package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonName;
import org.crosscase.person.internal.name.NameTokens;
import org.crosscase.person.internal.name.NameTokens.Token;

/** What persons are found by; written in the transaction of their names. */
@ApplicationScoped
public class PersonTokens {
    private static final String ADD = """
            insert into person_token (agency_id, person_id, kind, token)
            select :agency, :person, * from unnest(:kinds, :tokens)""";

    @Inject
    private Database database;

    void rewrite(AgencyId agency, PersonId person, List<PersonName> names) {
        database.sql(agency, "delete from person_token where agency_id = :agency and person_id = :person")
                .set("person", person.value())
                .execute();
        List<Token> tokens = new ArrayList<>(
                NameTokens.of(names.stream().map(PersonName::name).toList()));
        database.sql(agency, ADD)
                .set("person", person.value())
                .set("kinds", tokens.stream().map(token -> token.kind().name()).toArray(String[]::new))
                .set("tokens", tokens.stream().map(Token::text).toArray(String[]::new))
                .execute();
    }
}
