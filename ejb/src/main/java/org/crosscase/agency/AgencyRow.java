package org.crosscase.agency;

/**
 * The one way to read an agency's details from a statement, also from another feature's whose list joins the directory:
 * so it asks no further statement for each row.
 */
public final class AgencyRow {
    /** Of a table that the statement calls {@code a}. */
    public static final String COLUMNS = "a.id as directory_id, a.code as directory_code, a.name as directory_name,"
            + " a.country as directory_country, a.kind as directory_kind, a.contact_name as directory_contact,"
            + " a.contact_email as directory_email, a.contact_phone as directory_phone";

    private AgencyRow() {}

    public static AgencyDetails details(Row row) {
        return new AgencyDetails(
                AgencyId.of(row.uuid("directory_id")),
                row.text("directory_code"),
                row.text("directory_name"),
                row.text("directory_country"),
                row.word("directory_kind", AgencyKind.class),
                new ContactPoint(
                        row.text("directory_contact"), row.text("directory_email"), row.text("directory_phone")));
    }
}
