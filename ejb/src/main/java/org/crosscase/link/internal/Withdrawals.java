package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.audit.Deed;
import org.crosscase.link.internal.LinkSides.Perspective;

/**
 * Says in the trail of an agency that knew of a link why it is gone, where nothing changed in any case: pictures that PDQ took
 * for copies were compared in detail and are different, or what both cases held is compared with nothing any more. Only where
 * nothing else can have been the reason. Called as linker.
 */
@ApplicationScoped
public class Withdrawals {
    @Inject
    private Sources sources;

    @Inject
    private LinkersTrail trail;

    /** @param side of an agency that may know of the link, which has no reason left */
    void record(Perspective side, Loss loss) {
        if (!side.listed()) {
            return;
        }
        if (loss == Loss.SET_ASIDE) {
            record(side, LinkFact.SET_ASIDE);
            // the pair was made due for all things near the one that was compared: whether one of these two cases' is
            // among them
        } else if (loss == Loss.REFUTED && sources.refuted(side.own(), side.other())) {
            record(side, LinkFact.REFUTED);
        }
    }

    private void record(Perspective side, LinkFact why) {
        trail.record(
                side.own().agency(),
                () -> List.of(Deed.done("link.withdraw", "link", side.link())
                        .saying(why)
                        .about(side.own().id().value())));
    }
}
