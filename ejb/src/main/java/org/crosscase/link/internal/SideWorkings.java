package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.crosscase.link.internal.LinkSides.Perspective;
import org.crosscase.link.internal.LinkSides.Written;
import org.crosscase.shared.ThingId;

/** What one agency may know of a link, brought up to date with all that follows for it. As linker, under the lock of the cases. */
@ApplicationScoped
public class SideWorkings {
    @Inject
    private LinkSides sides;

    @Inject
    private CovertLearning learning;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private LinkNews news;

    void workOut(CasePair pair, Perspective perspective, View view, Map<ThingId, String> identities, Loss loss) {
        if (!perspective.disclosed().hit()) {
            sides.remove(perspective);
            return;
        }
        if (view.isEmpty()) {
            sides.withdraw(perspective).ifPresent(side -> {
                withdrawals.record(perspective, loss);
                news.tellAgency(pair, perspective, side, view);
            });
            return;
        }
        Written side = sides.write(perspective, view, identities);
        learning.record(perspective, side.newMedia());
        news.tellAgency(pair, perspective, side, view);
    }
}
