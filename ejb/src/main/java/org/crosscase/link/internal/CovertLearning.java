package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Fact;
import org.crosscase.link.internal.LinkSides.Perspective;

/**
 * Puts on record, item by item, what a covert case learned of others by items that were added without their files: such an
 * item is a question, and the side that was asked is not told of it. Called as linker.
 */
@ApplicationScoped
public class CovertLearning {
    private static final String WITHOUT_FILE =
            "select id from media_item where agency_id = :agency and id = any (:media) and store_key is null";

    @Inject
    private Database database;

    @Inject
    private LinkersTrail trail;

    /** @param media own items that match since now */
    void record(Perspective side, List<UUID> media) {
        boolean covert = !Disclosed.of(side.own().sensitivity(), false, false).hit();
        if (!covert || side.ownAgency() || media.isEmpty()) {
            return;
        }
        AgencyId agency = AgencyId.of(side.own().agency());
        trail.record(agency, () -> {
            Fact learned = LinkFact.LEARNED
                    .with("case", side.own().id())
                    .with("agency", code(side.other().agency()))
                    .build();
            return withoutFile(agency, media).stream()
                    .map(item -> Deed.done("case.learn", "media", item)
                            .saying(learned)
                            .about(side.own().id()))
                    .toList();
        });
    }

    private List<UUID> withoutFile(AgencyId agency, List<UUID> media) {
        return database.sql(agency, WITHOUT_FILE)
                .set("media", media.toArray(UUID[]::new))
                .list(row -> row.uuid("id"));
    }

    private String code(UUID agency) {
        return database.acrossAgencies("select code from agency where id = :id")
                .set("id", agency)
                .one(row -> row.text("code"));
    }
}
