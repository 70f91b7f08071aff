package org.crosscase.web.api.links;

import java.time.Instant;
import java.util.List;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.link.BoardLink;
import org.crosscase.link.BoardLinkDetails;
import org.crosscase.link.BoardSide;
import org.crosscase.link.KindCount;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkState;
import org.crosscase.link.StrengthWord;
import org.crosscase.shared.ReasonKind;
import org.crosscase.web.api.agency.AgencyForm;
import org.crosscase.web.api.agency.AgencyForm.ContactForm;

/** A link between two agencies as a coordinator may know it: both sides, no media; of one with a COVERT case no counts. */
public record BoardLinkForm(
        String id,
        int strength,
        StrengthWord strengthWord,
        LinkState state,
        List<Side> cases,
        Integer pictures,
        Integer identifiers,
        Integer commonPictures,
        List<LinkForm.Count> counts,
        Instant foundAt,
        Instant changedAt,
        List<LinkForm.Reason> reasons) {

    /** One of the two cases; of a COVERT one, only whose it is. */
    public record Side(
            AgencyForm.Name agency,
            ContactForm contactPoint,
            Sensitivity sensitivity,
            String caseReference,
            String title,
            String lead,
            LinkForm.Decision decision) {
        static Side of(BoardSide side) {
            return new Side(
                    AgencyForm.Name.of(side.agency()),
                    ContactForm.of(side.agency().contactPoint()),
                    side.sensitivity(),
                    side.caseReference(),
                    side.title(),
                    side.lead(),
                    LinkForm.Decision.of(side.decision()));
        }
    }

    static BoardLinkForm of(BoardLinkDetails details) {
        return of(details.link(), details.reasons());
    }

    static BoardLinkForm of(BoardLink link, List<LinkReason> reasons) {
        return new BoardLinkForm(
                link.id().toString(),
                link.strength(),
                link.word(),
                link.state(),
                link.cases().stream().map(Side::of).toList(),
                link.explained() ? KindCount.adding(link.counts(), ReasonKind.MEDIA) : null,
                link.explained() ? KindCount.adding(link.counts(), LinkForm.IDENTIFIER) : null,
                link.explained() ? KindCount.common(link.counts(), ReasonKind.MEDIA) : null,
                link.explained() ? LinkForm.Count.of(link.counts()) : null,
                link.foundAt(),
                link.changedAt(),
                reasons.stream().map(LinkForm.Reason::of).toList());
    }
}
