package org.crosscase.person;

import java.util.Locale;
import org.crosscase.Problem;

/** Why an identifier can not be read. Each has a text that says what is wrong and what can be done: {@code problem.<slug>}. */
public enum IdentifierFault {
    /** Characters that nobody sees, or that turn the direction of writing. */
    UNSEEN_CHARACTERS,
    EMAIL_WITHOUT_AT,
    EMAIL_WITH_SEVERAL_ATS,
    EMAIL_WITH_BLANKS,
    /** {@code Name <address>}, as programs write it. */
    EMAIL_WITH_NAME,
    EMAIL_LOCAL_PART,
    EMAIL_DOMAIN;

    /** Lower case with hyphens: {@code identifier-email-without-at}. */
    public String slug() {
        return "identifier-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of the field {@code value}. */
    public Problem problem(Object... arguments) {
        return Problem.invalid(slug(), "value", arguments);
    }
}
