package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.audit.Deed;
import org.crosscase.link.internal.LinkSides.Perspective;

/**
 * Says in the trail of an agency that knew of a link why it is gone, where nothing changed in any case: pictures that PDQ took
 * for copies were compared in detail and are different, or what both cases held is compared with nothing any more. Only where
 * nothing else can have been the reason. Called as linker.
 */
@ApplicationScoped
public class Withdrawals {
    private static final String REFUTED = """
            select 1 from case_media x
            join media_match m on x.media_id in (m.low_media, m.high_media)
            join case_media y on y.media_id = case when m.low_media = x.media_id then m.high_media else m.low_media end
            where x.agency_id = :agency and x.case_id = :case and not x.withdrawn
              and y.agency_id = :otherAgency and y.case_id = :otherCase and not y.withdrawn and m.certainty = 'REFUTED'
            limit 1""";

    @Inject
    private Database database;

    @Inject
    private LinkersTrail trail;

    /** @param side of an agency that may know of the link, which has no reason left */
    void record(Perspective side, Loss loss) {
        if (!side.listed()) {
            return;
        }
        if (loss == Loss.SET_ASIDE) {
            record(side, LinkFact.SET_ASIDE);
        } else if (loss == Loss.REFUTED && refuted(side)) {
            record(side, LinkFact.REFUTED);
        }
    }

    /** The pair was made due for all pictures near the one that was compared: whether one of these two cases' is among them. */
    private boolean refuted(Perspective side) {
        return database.acrossAgencies(REFUTED)
                .set("agency", side.own().agency())
                .set("case", side.own().id())
                .set("otherAgency", side.other().agency())
                .set("otherCase", side.other().id())
                .any();
    }

    private void record(Perspective side, LinkFact why) {
        trail.record(
                AgencyId.of(side.own().agency()),
                () -> List.of(Deed.done("link.withdraw", "link", side.link())
                        .saying(why)
                        .about(side.own().id())));
    }
}
