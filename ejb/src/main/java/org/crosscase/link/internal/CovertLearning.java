package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Fact;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.HeldMedia;
import org.crosscase.evidence.MediaId;
import org.crosscase.link.internal.LinkSides.Perspective;

/**
 * Puts on record, item by item, what a covert case learned of others by items that were added without their files: such an
 * item is a question, and the side that was asked is not told of it. Called as linker.
 */
@ApplicationScoped
public class CovertLearning {
    @Inject
    private HeldMedia heldMedia;

    @Inject
    private Database database;

    @Inject
    private LinkersTrail trail;

    /** @param media own items that match since now */
    void record(Perspective side, List<MediaId> media) {
        boolean covert = side.own().sensitivity() == Sensitivity.COVERT;
        if (!covert || side.ownAgency() || media.isEmpty()) {
            return;
        }
        AgencyId agency = side.own().agency();
        trail.record(agency, () -> {
            Fact learned = LinkFact.LEARNED
                    .with("case", side.own().id().value())
                    .with("agency", code(side.other().agency()))
                    .build();
            return heldMedia.withoutFile(agency, media).stream()
                    .map(item -> Deed.done("case.learn", "media", item)
                            .saying(learned)
                            .about(side.own().id().value()))
                    .toList();
        });
    }

    private String code(AgencyId agency) {
        return database.acrossAgencies("select code from agency_directory where id = :id")
                .set("id", agency.value())
                .one(row -> row.text("code"));
    }
}
