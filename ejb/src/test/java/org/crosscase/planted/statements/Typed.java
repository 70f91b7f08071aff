package org.crosscase.planted.statements;

import java.util.List;
import org.crosscase.agency.Database;

/** Statements with what was typed in them, at once and by way of methods and variables. */
public final class Typed {
    private Database database;

    public boolean atOnce(String given) {
        return ask("select 1 as one from case_file where title = '" + given.strip() + "'");
    }

    public boolean byAVariable(String given) {
        String text = "select 1 as one from case_file";
        if (!given.isEmpty()) {
            text += " where title = '" + given.strip() + "'";
        }
        return ask(text);
    }

    public void byALoop(List<String> given) {
        for (String one : given) {
            ask(one);
        }
        given.forEach(one -> ask(one));
    }

    private boolean ask(String text) {
        return database.acrossAgencies(text).any();
    }
}
