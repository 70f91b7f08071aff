package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import org.crosscase.evidence.MediaId;
import org.crosscase.shared.ReasonKind;
import org.crosscase.shared.SharedThingsChanged;
import org.crosscase.shared.SharedThingsChanged.Change;
import org.crosscase.shared.ThingId;

/** Says that matches of media items changed, within the transaction that changes them. */
@ApplicationScoped
public class MatchNews {
    @Inject
    private Event<SharedThingsChanged> changed;

    public void tell(Collection<MediaId> media, Change change) {
        changed.fire(new SharedThingsChanged(
                ReasonKind.MEDIA,
                media.stream().map(item -> ThingId.of(item.value())).toList(),
                change));
    }
}
