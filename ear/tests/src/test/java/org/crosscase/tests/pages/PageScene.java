package org.crosscase.tests.pages;

import static org.crosscase.tests.api.Steps.addExhibit;
import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.awaitDone;
import static org.crosscase.tests.api.Steps.awaitLink;
import static org.crosscase.tests.api.Steps.caseWith;
import static org.crosscase.tests.api.Steps.file;
import static org.crosscase.tests.api.Steps.items;
import static org.crosscase.tests.api.Steps.newPicture;
import static org.crosscase.tests.api.Steps.object;
import static org.crosscase.tests.api.Steps.openCase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.GeneratedPicture;

/**
 * Two agencies' cases with a picture in common, so that every page has something to show.
 *
 * @param names what stands in the braces of a {@link SitePage}'s query
 */
record PageScene(Map<String, String> names) {
    private static PageScene shared;

    /** The one that all classes of the run share. */
    static synchronized PageScene get() {
        if (shared == null) {
            shared = prepared();
        }
        return shared;
    }

    private static PageScene prepared() {
        ApiClient nl = as("nl.investigator");
        GeneratedPicture picture = newPicture();
        String caseId = openCase(nl, "OPEN").getString("id");
        String exhibit = addExhibit(nl, caseId);
        awaitDone(
                nl,
                ApiClient.json(nl.upload(
                                exhibit,
                                List.of(
                                        file("DCIM/100APPLE/IMG_0192.png", picture.png()),
                                        file(
                                                "DCIM/100APPLE/IMG_0193.png",
                                                newPicture().png()),
                                        file(
                                                "a name without an end, as telephones give it.jpg",
                                                "no picture".getBytes()))))
                        .getString("id"));
        caseWith(
                as("fr.investigator"),
                "CONTACT",
                file("mirrored.jpg", picture.mirrored().jpeg(0.9)));
        String link = awaitLink(nl, caseId, "fr-demo").getString("id");
        String item = first(nl, "cases/" + caseId + "/media");
        return new PageScene(Map.of(
                "case",
                caseId,
                "exhibit",
                exhibit,
                "item",
                item,
                "person",
                person(nl, caseId, "SUSPECT"),
                "link",
                link,
                "boardLink",
                first(as("eu.coordinator"), "links"),
                "entry",
                first(as("nl.auditor"), "audit")));
    }

    /** With an identifier. */
    static String person(ApiClient officer, String caseId, String capacity) {
        String id = ApiClient.json(officer.post(
                        "cases/" + caseId + "/persons", object("name", "harbour_fox", "capacity", capacity)))
                .getString("id");
        ApiClient.json(officer.post(
                "persons/" + id + "/identifiers", object("type", "EMAIL", "value", "fox@harbour.example")));
        return id;
    }

    static String first(ApiClient officer, String list) {
        return items(ApiClient.json(officer.get(list + "?size=1"))).get(0).getString("id");
    }

    /** The same with another thing by that name. */
    PageScene with(String name, String id) {
        Map<String, String> others = new HashMap<>(names);
        others.put(name, id);
        return new PageScene(Map.copyOf(others));
    }

    /** The page's address within the application. */
    String address(SitePage page) {
        String query = page.query();
        for (Map.Entry<String, String> name : names.entrySet()) {
            query = query.replace("{" + name.getKey() + "}", name.getValue());
        }
        return page.file() + query;
    }
}
