package org.crosscase.web.links;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.evidence.FoundAt;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaItems;
import org.crosscase.link.DecisionSeen;
import org.crosscase.link.LinkDetails;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkProblems;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Links;
import org.crosscase.person.IdentifierId;
import org.crosscase.person.Identifiers;
import org.crosscase.person.OwnIdentifier;
import org.crosscase.web.media.ViewingView;
import org.crosscase.web.security.SameOrigin;
import org.crosscase.web.texts.Messages;
import org.crosscase.web.texts.Texts;

/** One link: both sides as far as they may be known, why the two cases are linked, and the officer's decision. */
@Named("linkView")
@ViewScoped
public class LinkView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int COPIES_SHOWN = 12;

    @Inject
    private Links links;

    @Inject
    private MediaItems mediaItems;

    @Inject
    private Identifiers identifiers;

    @Inject
    private ViewingView viewing;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Messages messages;

    private String id;
    private LinkDetails details;
    private Map<MediaId, FoundAt> places = Map.of();
    private Map<IdentifierId, OwnIdentifier> named = Map.of();
    private transient List<ReasonLine> lines;
    private String reason;

    /** Opens the link; this officer has seen it from now on, and it waits for a decision as before. */
    public void load() {
        LinkId linkId = LinkId.parse(id).orElseThrow(LinkProblems::notFound);
        // a link from elsewhere marks nothing as seen
        details = isDecider() && SameOrigin.isOwnWay(request) ? links.openLink(linkId) : links.getLink(linkId);
        viewing.of(details.summary().mine().caseId());
        places = mediaItems.placesIn(
                details.summary().mine().caseId(),
                details.reasons().stream()
                        .flatMap(reason -> reason.ownMedia().stream())
                        .collect(Collectors.toSet()));
        named = identifiers.named(details.reasons().stream()
                .flatMap(reason -> reason.ownIdentifier().stream())
                .collect(Collectors.toSet()));
    }

    /** The two cases: the own one by its title, another agency's by the agency. */
    public String getHeading() {
        Texts texts = messages.texts();
        String mine = details.mine().title();
        return details.other().caseId() != null
                ? texts.of("links.heading.own", mine, details.other().title())
                : texts.of("links.heading", mine, details.other().agency().name());
    }

    /** Name of the agency's own file; empty when it gave signatures alone. */
    public String nameOf(MediaId own) {
        FoundAt place = own == null ? null : places.get(own);
        return place == null ? "" : place.path().substring(place.path().lastIndexOf('/') + 1);
    }

    /** Its exhibit and path. */
    public String placeOf(MediaId own) {
        FoundAt place = places.get(own);
        return place == null ? "" : place.exhibit() + ", " + place.path();
    }

    /**
     * The reasons, told from the reader's side; of media with the number of the copy below and the place of the file, of identifiers with
     * the own one and whose it is.
     */
    public List<ReasonLine> getLines() {
        if (lines == null) {
            Texts texts = messages.texts();
            List<MediaId> copies = getCopies();
            lines = details.reasons().stream()
                    .map(each -> line(texts, each))
                    .map(line -> copies.contains(line.media())
                            ? line.named(texts.of("links.copy", copies.indexOf(line.media()) + 1))
                            : line)
                    .map(line -> places.containsKey(line.media())
                            ? line.at(nameOf(line.media()), placeOf(line.media()))
                            : line)
                    .toList();
        }
        return lines;
    }

    private ReasonLine line(Texts texts, LinkReason each) {
        ReasonLine line = ReasonLine.of(texts, each, DeepWords.forSide(texts));
        return each.ownIdentifier()
                .map(named::get)
                .map(own -> line.at(own.normalized(), own.personName()))
                .orElse(line);
    }

    public void confirm() {
        links.confirm(details.id(), seen(), reason);
        reload();
    }

    public void reject() {
        links.reject(details.id(), seen(), reason);
        reload();
    }

    public void reopen() {
        links.reopen(details.id(), seen());
        reload();
    }

    public void tellOther() {
        links.tellOther(details.id(), reason);
        reload();
    }

    public void untellOther() {
        links.untellOther(details.id(), reason);
        reload();
    }

    private DecisionSeen seen() {
        return DecisionSeen.of(details.summary().decision());
    }

    private void reload() {
        details = links.getLink(details.id());
        lines = null;
        reason = null;
    }

    /** The parts of the strength, laid end to end. */
    public List<Part> getParts() {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (LinkReason each : details.reasons()) {
            if (each.points() > 0) {
                parts.add(new Part(from, each.points()));
                from += each.points();
            }
        }
        return parts;
    }

    /** The agency's own media items behind the reasons, each once. */
    public List<MediaId> getCopies() {
        return new LinkedHashSet<>(details.reasons().stream()
                        .flatMap(reason -> reason.ownMedia().stream())
                        .toList())
                .stream().limit(COPIES_SHOWN).toList();
    }

    public boolean isDecider() {
        return currentOfficer.get().has(Role.INVESTIGATOR)
                || currentOfficer.get().has(Role.ANALYST);
    }

    public boolean isOpenToDecide() {
        return isDecider() && (details.state() == LinkState.NEW || details.state() == LinkState.SEEN);
    }

    public boolean isDecided() {
        return isDecider() && (details.state() == LinkState.CONFIRMED || details.state() == LinkState.REJECTED);
    }

    public boolean isTeller() {
        return details.mayTell() && currentOfficer.get().has(Role.INVESTIGATOR);
    }

    public boolean isTakerBack() {
        return details.mayTakeBack() && currentOfficer.get().has(Role.INVESTIGATOR);
    }

    /** What the list of links says of it too. */
    public LinkSummary getLink() {
        return details.summary();
    }

    public LinkDetails getDetails() {
        return details;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /**
     * A stretch of the bar from 0 to 100.
     *
     * @param from where it begins
     * @param points how long it is
     */
    public record Part(int from, int points) implements Serializable {}
}
