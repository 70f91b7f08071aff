package org.crosscase.link.internal;

import java.util.List;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.AgencyKind;
import org.crosscase.agency.ContactPoint;
import org.crosscase.agency.Row;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.link.AgencyPair;
import org.crosscase.link.BoardLink;
import org.crosscase.link.BoardSide;
import org.crosscase.link.LinkDecision;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkReason.Things;
import org.crosscase.link.LinkState;

/** Reads what {@link BoardList} asks for. */
final class BoardRows {
    private BoardRows() {}

    static BoardLink link(Row row) {
        LinkState state =
                row.is("withdrawn") ? LinkState.WITHDRAWN : row.has("seen_at") ? LinkState.SEEN : LinkState.NEW;
        List<BoardSide> sides = List.of(side(row, "low_"), side(row, "high_"));
        boolean explained = sides.stream().noneMatch(side -> side.sensitivity() == Sensitivity.COVERT);
        return new BoardLink(
                LinkId.of(row.uuid("id")),
                row.small("strength"),
                state,
                sides,
                explained,
                explained ? ReasonRows.counts(row) : List.of(),
                row.time("found_at"),
                explained ? row.time("changed_at") : null);
    }

    static LinkReason reason(Row row) {
        return ReasonRows.read(row, Things.shared(row.text("told_identity")));
    }

    static AgencyPair pair(Row row) {
        return new AgencyPair(agency(row, "low_"), agency(row, "high_"), row.small("links"), row.small("strongest"));
    }

    private static BoardSide side(Row row, String which) {
        Sensitivity sensitivity = row.word(which + "sensitivity", Sensitivity.class);
        LinkState decision = sensitivity == Sensitivity.COVERT ? null : row.word(which + "decision", LinkState.class);
        return new BoardSide(
                agency(row, which),
                sensitivity,
                row.text(which + "reference"),
                row.text(which + "title"),
                row.text(which + "lead"),
                decision == null ? null : new LinkDecision(decision, null, null, row.time(which + "decided_at")));
    }

    private static AgencyDetails agency(Row row, String which) {
        return new AgencyDetails(
                AgencyId.of(row.uuid(which + "agency")),
                row.text(which + "code"),
                row.text(which + "name"),
                row.text(which + "country"),
                row.word(which + "kind", AgencyKind.class),
                new ContactPoint(
                        row.text(which + "contact_name"),
                        row.text(which + "contact_email"),
                        row.text(which + "contact_phone")));
    }
}
