package org.crosscase.web.links;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkProblems;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Links;

/** What an open page of a link asks for again when something changed. */
@Named("linkState")
@RequestScoped
public class LinkStateView {
    @Inject
    private Links links;

    private String id;
    private LinkSummary summary;

    public void load() {
        // asked by the page itself: that the link may not be known any more is nobody's attempt
        summary = LinkId.parse(id).flatMap(links::findSummary).orElseThrow(LinkProblems::notFound);
    }

    public LinkSummary getSummary() {
        return summary;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
