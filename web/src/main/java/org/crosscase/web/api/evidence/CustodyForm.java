package org.crosscase.web.api.evidence;

import java.time.Instant;
import java.util.List;
import org.crosscase.evidence.CustodyAction;
import org.crosscase.evidence.CustodyEvent;
import org.crosscase.evidence.CustodyHistory;
import org.crosscase.evidence.CustodyState;
import org.crosscase.web.api.FactForm;

/** Who had, moved, opened or exported an exhibit or a media item, oldest first. */
public record CustodyForm(CustodyState state, List<Event> items, long total) {
    /** One event; without an officer, the system itself. */
    public record Event(
            int position,
            Instant happenedAt,
            String officer,
            CustodyAction action,
            String reasonCode,
            String reason,
            String fact,
            List<FactForm> arguments) {
        static Event of(CustodyEvent e) {
            return new Event(
                    e.position(),
                    e.happenedAt(),
                    e.officer(),
                    e.action(),
                    e.reason().code(),
                    e.reason().text(),
                    e.fact().code(),
                    FactForm.of(e.fact()));
        }
    }

    static CustodyForm of(CustodyHistory history) {
        return new CustodyForm(
                history.state(),
                history.events().stream().map(Event::of).toList(),
                history.events().size());
    }
}
