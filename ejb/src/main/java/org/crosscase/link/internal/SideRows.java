package org.crosscase.link.internal;

import org.crosscase.agency.AgencyRow;
import org.crosscase.agency.Row;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.link.LinkDecision;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkReason.Things;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.OtherSide;
import org.crosscase.link.OwnSide;
import org.crosscase.link.internal.SideList.SideRow;
import org.crosscase.shared.ThingId;

/** Reads what {@link SideList} asks for. */
final class SideRows {
    private SideRows() {}

    static LinkReason reason(Row row) {
        return ReasonRows.read(
                row,
                new Things(ThingId.of(row.uuid("own_thing")), row.text("own_identity"), row.text("told_identity")));
    }

    static SideRow side(Row row) {
        boolean ownAgency = row.is("own_agency");
        Sensitivity sensitivity = row.word("sensitivity", Sensitivity.class);
        OwnSide mine =
                new OwnSide(CaseId.of(row.uuid("case_id")), row.text("reference"), row.text("title"), sensitivity);
        OtherSide other = new OtherSide(
                AgencyRow.details(row),
                row.word("other_sensitivity", Sensitivity.class),
                ownAgency,
                row.has("other_id") ? CaseId.of(row.uuid("other_id")) : null,
                row.text("other_reference"),
                row.text("other_title"),
                row.text("other_lead"),
                row.text("ask"));
        LinkSummary summary = new LinkSummary(
                LinkId.of(row.uuid("link_id")),
                row.small("strength"),
                state(row),
                mine,
                other,
                ReasonRows.counts(row),
                ownAgency || sensitivity != Sensitivity.COVERT || row.is("own_told"),
                row.time("found_at"),
                row.time("changed_at"),
                decision(row),
                otherDecision(row));
        return new SideRow(row.uuid("id"), summary);
    }

    private static LinkState state(Row row) {
        if (row.is("withdrawn")) {
            return LinkState.WITHDRAWN;
        }
        LinkState decided = row.word("decision", LinkState.class);
        if (decided != null) {
            return decided;
        }
        return row.has("seen_at") ? LinkState.SEEN : LinkState.NEW;
    }

    private static LinkDecision decision(Row row) {
        LinkState state = row.word("decision", LinkState.class);
        return state == null
                ? null
                : new LinkDecision(state, row.text("decision_reason"), row.text("decided_by"), row.time("decided_at"));
    }

    private static LinkDecision otherDecision(Row row) {
        LinkState state = row.word("other_decision", LinkState.class);
        return state == null || row.is("own_agency")
                ? null
                : new LinkDecision(state, null, null, row.time("other_decided_at"));
    }
}
