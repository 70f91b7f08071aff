package org.crosscase.web.api.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscase.Problem;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseProblems;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaItems;
import org.crosscase.link.DecisionSeen;
import org.crosscase.link.LinkDetails;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkPage;
import org.crosscase.link.LinkQuery;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Links;
import org.crosscase.person.IdentifierId;
import org.crosscase.person.Identifiers;
import org.crosscase.web.api.Page;
import org.crosscase.web.api.PageParameters;
import org.crosscase.web.api.links.LinkRequests.NewState;

/** Links as an agency's officers get them. */
@ApplicationScoped
public class AgencyLinks {
    @Inject
    private Links links;

    @Inject
    private MediaItems mediaItems;

    @Inject
    private Identifiers identifiers;

    Page<LinkForm> list(String caseId, LinkState state, boolean toDecide, int minStrength, PageParameters part) {
        int size = part.size();
        CaseId ofCase = caseId == null ? null : CaseId.parse(caseId).orElseThrow(CaseProblems::notFound);
        LinkPage page = links.listLinks(
                new LinkQuery(ofCase, state, minStrength, part.after(), part.skip(size), size, toDecide));
        Map<LinkId, List<LinkReason>> reasons =
                links.listReasons(page.items().stream().map(LinkSummary::id).toList(), ofCase);
        return Page.of(
                page.items(),
                link -> LinkForm.of(link, reasons.getOrDefault(link.id(), List.of())),
                page.total(),
                page.next());
    }

    LinkForm get(LinkId id) {
        LinkDetails link = links.getLink(id);
        Set<MediaId> own = link.reasons().stream()
                .flatMap(reason -> reason.ownMedia().stream())
                .collect(Collectors.toSet());
        Set<IdentifierId> ownIdentifiers = link.reasons().stream()
                .flatMap(reason -> reason.ownIdentifier().stream())
                .collect(Collectors.toSet());
        return LinkForm.of(
                link,
                new LinkForm.Named(
                        mediaItems.placesIn(link.summary().mine().caseId(), own), identifiers.named(ownIdentifiers)));
    }

    LinkForm decide(LinkId id, NewState decision) {
        if (decision.state() == null) {
            throw Problem.invalid("field-missing", "state");
        }
        switch (decision.state()) {
            case SEEN -> links.reopen(id, DecisionSeen.ANY);
            case CONFIRMED -> links.confirm(id, DecisionSeen.ANY, decision.reason());
            case REJECTED -> links.reject(id, DecisionSeen.ANY, decision.reason());
            default -> throw Problem.invalid("value-unknown", "state", "[SEEN, CONFIRMED, REJECTED]");
        }
        return get(id);
    }
}
