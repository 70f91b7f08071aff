package org.crosscase.audit.internal;

import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;

/** Where a log ends: the number of its entries and the seal of the last. */
record LogHead(long size, Sha256Hash seal) {
    static final LogHead EMPTY = new LogHead(0, Sha256Hash.OF_NOTHING);

    private static final String READ = "select size, seal from audit_head where agency_id = :agency";

    static LogHead read(Database database, UUID agency) {
        return read(database, agency, READ);
    }

    /** Begins the log if there is none. */
    static LogHead lock(Database database, UUID agency) {
        database.sql(
                        AgencyId.of(agency),
                        "insert into audit_head (agency_id, size, seal) values (:agency, 0, :seal)"
                                + " on conflict (agency_id) do nothing")
                .set("seal", EMPTY.seal.bytes())
                .execute();
        return read(database, agency, READ + " for update");
    }

    private static LogHead read(Database database, UUID agency, String text) {
        return database.sql(AgencyId.of(agency), text)
                .find(row -> new LogHead(row.number("size"), new Sha256Hash(row.bytes("seal"))))
                .orElse(EMPTY);
    }

    void store(Database database, UUID agency) {
        database.sql(AgencyId.of(agency), "update audit_head set size = :size, seal = :seal where agency_id = :agency")
                .set("size", size)
                .set("seal", seal.bytes())
                .execute();
    }
}
