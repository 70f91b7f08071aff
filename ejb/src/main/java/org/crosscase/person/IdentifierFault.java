package org.crosscase.person;

import java.util.Locale;
import org.crosscase.Problem;

/** Why an identifier can not be read. Each has a text that says what is wrong and what can be done: {@code problem.<slug>}. */
public enum IdentifierFault {
    /** Characters that nobody sees, or that turn the direction of writing. */
    UNSEEN_CHARACTERS,
    /** Marks heaped on one letter, or on none, so that they cover what stands around them. */
    STACKED_MARKS,
    /** What devices and programs show where they have no number: it would be the same for thousands. */
    PLACEHOLDER,
    COUNTRY_UNKNOWN("country"),
    EMAIL_WITHOUT_AT,
    EMAIL_WITH_SEVERAL_ATS,
    EMAIL_WITH_BLANKS,
    /** {@code Name <address>}, as programs write it. */
    EMAIL_WITH_NAME,
    EMAIL_LOCAL_PART,
    EMAIL_DOMAIN,
    PHONE_WITH_LETTERS,
    PHONE_CHARACTERS,
    PHONE_TOO_SHORT,
    PHONE_TOO_LONG,
    PHONE_COUNTRY_CODE,
    /** Of a length that is possible, but no such number is given out. */
    PHONE_NOT_IN_PLAN,
    IP_RANGE,
    IP_LEADING_ZEROS,
    IP_MALFORMED,
    IP_TWO_PORTS("port"),
    IMEI_LENGTH,
    IMEI_CHECK_DIGIT,
    IMEI_IS_MEID,
    MAC_MALFORMED,
    MAC_MULTICAST,
    IBAN_MALFORMED,
    IBAN_COUNTRY,
    IBAN_LENGTH,
    IBAN_CHECK_DIGITS,
    USERNAME_WITH_BLANKS,
    USERNAME_IS_ADDRESS,
    PROFILE_MALFORMED,
    /** The address of a service, without a page of a member. */
    PROFILE_OF_NOBODY,
    /** Of a serial number, a document or a plate. */
    NUMBER_CHARACTERS,
    WIFI_TOO_LONG,
    POSITION_MALFORMED,
    POSITION_OUT_OF_RANGE,
    /** Of no form that we know. */
    WALLET_UNKNOWN,
    WALLET_CHECKSUM,
    WALLET_OTHER_CURRENCY("service");

    private final String field;

    IdentifierFault() {
        this("value");
    }

    IdentifierFault(String field) {
        this.field = field;
    }

    /** Lower case with hyphens: {@code identifier-email-without-at}. */
    public String slug() {
        return "identifier-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Problem problem(Object... arguments) {
        return Problem.invalid(slug(), field, arguments);
    }
}
