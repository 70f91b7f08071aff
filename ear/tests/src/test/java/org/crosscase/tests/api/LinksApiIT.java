package org.crosscase.tests.api;

import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.awaitLink;
import static org.crosscase.tests.api.Steps.caseWith;
import static org.crosscase.tests.api.Steps.file;
import static org.crosscase.tests.api.Steps.items;
import static org.crosscase.tests.api.Steps.links;
import static org.crosscase.tests.api.Steps.newPicture;
import static org.crosscase.tests.api.Steps.object;
import static org.crosscase.tests.api.Steps.refused;
import static org.crosscase.tests.api.Steps.sameAsMissing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.GeneratedPicture;
import org.crosscase.launcher.demo.PlannedFile;
import org.junit.jupiter.api.Test;

class LinksApiIT {
    private final ApiClient nl = as("nl.investigator");
    private final ApiClient fr = as("fr.investigator");
    private final ApiClient us = as("us.investigator");
    private final ApiClient coordinator = as("eu.coordinator");

    @Test
    void contactCasesTellWhomToCallAndNothingElse() {
        PlannedFile picture = file("a.jpg", newPicture().jpeg(0.9));
        String nlCase = caseWith(nl, "CONTACT", picture);
        String frCase = caseWith(fr, "CONTACT", picture);

        JsonObject seen = awaitLink(nl, nlCase, "fr-demo");
        assertEquals("NEW", seen.getString("state"));
        assertEquals(nlCase, seen.getJsonObject("mine").getString("caseId"));
        JsonObject other = seen.getJsonObject("other");
        assertEquals("Cellule images", other.getJsonObject("contactPoint").getString("name"));
        List.of("caseId", "caseReference", "title", "lead")
                .forEach(hidden -> assertFalse(other.containsKey(hidden), hidden + " of " + other));

        JsonObject details = ApiClient.json(nl.get("links/" + seen.getString("id")));
        JsonObject reason = details.getJsonArray("reasons").getJsonObject(0);
        assertEquals("IMAGE", reason.getString("kind"));
        assertEquals("SHA256", reason.getString("signature"));
        assertEquals("SAME_FILE", reason.getString("nearness"));
        assertFalse(reason.containsKey("distance"), reason.toString());
        assertEquals("original", reason.getString("transform"));
        assertEquals(2, reason.getInt("rarity"));
        assertFalse(reason.containsKey("otherSha256"));
        assertEquals(details.getInt("strength"), seen.getInt("strength"));
        assertEquals(seen.getString("id"), awaitLink(fr, frCase, "nl-demo").getString("id"), "one link for both");
        sameAsMissing(us.get("links/" + seen.getString("id")), us.get("links/" + UUID.randomUUID()));
        assertFalse(nl.get("links/" + seen.getString("id")).body().contains(frCase));
    }

    @Test
    void openCasesTellReferenceTitleAndTheSharedItem() {
        PlannedFile picture = file("a.jpg", newPicture().jpeg(0.9));
        String nlCase = caseWith(nl, "OPEN", picture);
        String frCase = caseWith(fr, "OPEN", picture);
        JsonObject link = ApiClient.json(
                nl.get("links/" + awaitLink(nl, nlCase, "fr-demo").getString("id")));
        JsonObject other = link.getJsonObject("other");
        JsonObject theirs = ApiClient.json(fr.get("cases/" + frCase));
        assertEquals(theirs.getString("reference"), other.getString("caseReference"));
        assertEquals(theirs.getString("title"), other.getString("title"));
        assertTrue(link.getJsonArray("reasons").getJsonObject(0).containsKey("otherSha256"));
        assertFalse(other.containsKey("caseId"), "the case itself stays closed to others");
        sameAsMissing(nl.get("cases/" + frCase), nl.get("cases/" + UUID.randomUUID()));
    }

    @Test
    void aCovertCaseSeesItsHitAndNobodyElseDoesButCoordinators() {
        GeneratedPicture picture = newPicture();
        String frCase = caseWith(fr, "OPEN", file("theirs.jpg", picture.jpeg(0.9)));
        String covert = caseWith(nl, "COVERT", file("ours.jpg", picture.jpeg(0.9)));

        JsonObject link = awaitLink(nl, covert, "fr-demo");
        String id = link.getString("id");
        assertFalse(link.getBoolean("otherTold"));
        JsonObject board = Steps.await(
                "the coordinator sees it",
                () -> List.of(coordinator.get("links/" + id)).stream()
                        .filter(answer -> answer.statusCode() == 200)
                        .map(ApiClient::json)
                        .toList());
        assertEquals(2, board.getJsonArray("cases").size());
        JsonObject nlSide = board.getJsonArray("cases").getValuesAs(v -> v.asJsonObject()).stream()
                .filter(side -> side.getJsonObject("agency").getString("code").equals("nl-demo"))
                .findFirst()
                .orElseThrow();
        assertFalse(nlSide.containsKey("caseReference"), "of a covert case the coordinator learns whose it is");
        assertTrue(board.getJsonArray("reasons").isEmpty());
        List.of("pictures", "identifiers", "commonPictures", "changedAt")
                .forEach(hidden -> assertFalse(board.containsKey(hidden), hidden + " of " + board));

        assertEquals(0, links(fr, frCase).size());
        assertEquals(
                0,
                items(ApiClient.json(fr.get("links?size=200"))).stream()
                        .filter(seen ->
                                seen.getJsonObject("mine").getString("caseId").equals(frCase))
                        .count());
        // not the whole count: news of other tests' links come in with a pause
        assertEquals(
                List.of("INTAKE_DONE"),
                items(ApiClient.json(fr.get("notifications?size=200"))).stream()
                        .filter(news -> frCase.equals(news.getString("caseId", "")))
                        .map(news -> news.getString("kind"))
                        .toList());
        assertEquals(0, ApiClient.json(fr.get("cases/" + frCase)).getInt("linkCount"));
        JsonObject media =
                items(ApiClient.json(fr.get("cases/" + frCase + "/media"))).get(0);
        assertFalse(media.getBoolean("matchedElsewhere"));
        sameAsMissing(fr.get("links/" + id), fr.get("links/" + UUID.randomUUID()));

        refused(422, "reason-too-short", nl.post("links/" + id + "/tell-other", object("reason", "yes")));
        ApiClient.json(nl.post("links/" + id + "/tell-other", object("reason", "agreed with the prosecutor")));
        JsonObject told = awaitLink(fr, frCase, "nl-demo");
        assertEquals(id, told.getString("id"));
        assertFalse(told.getJsonObject("other").containsKey("caseReference"), "as much as of a CONTACT case");
        refused(
                409,
                "link-other-side-already-told",
                nl.post("links/" + id + "/tell-other", object("reason", "agreed with the prosecutor")));

        JsonObject untold =
                ApiClient.json(nl.post("links/" + id + "/untell-other", object("reason", "the agreement was ended")));
        assertFalse(untold.getBoolean("otherTold"));
        sameAsMissing(fr.get("links/" + id), fr.get("links/" + UUID.randomUUID()));
        assertEquals(0, links(fr, frCase).size());
        refused(
                409,
                "link-other-side-not-told",
                nl.post("links/" + id + "/untell-other", object("reason", "the agreement was ended")));
        refused(
                403,
                "forbidden",
                as("nl.analyst").post("links/" + id + "/untell-other", object("reason", "not my role")));
    }

    @Test
    void aChangeOfSensitivityHidesAtOnce() {
        PlannedFile picture = file("a.jpg", newPicture().jpeg(0.9));
        String nlCase = caseWith(nl, "OPEN", picture);
        String usCase = caseWith(us, "CONTACT", picture);
        String id = awaitLink(us, usCase, "nl-demo").getString("id");
        assertTrue(us.get("links/" + id).body().contains("caseReference"));
        ApiClient.json(nl.send(
                "PUT",
                "cases/" + nlCase + "/sensitivity",
                object("sensitivity", "COVERT", "reason", "an informant is at risk"),
                "If-Match",
                "*"));
        sameAsMissing(us.get("links/" + id), us.get("links/" + UUID.randomUUID()));
        assertEquals(0, links(us, usCase).size());
        assertTrue(items(ApiClient.json(us.get("notifications?size=200"))).stream()
                .noneMatch(told -> id.equals(told.getString("linkId", ""))));
    }

    @Test
    void alteredCopiesAreFoundAndExplained() {
        GeneratedPicture picture = newPicture();
        String nlCase = caseWith(nl, "CONTACT", file("a.jpg", picture.jpeg(0.9)));
        caseWith(us, "CONTACT", file("b.jpg", picture.mirrored().jpeg(0.6)));
        JsonObject link = ApiClient.json(
                nl.get("links/" + awaitLink(nl, nlCase, "us-demo").getString("id")));
        JsonObject reason = link.getJsonArray("reasons").getJsonObject(0);
        assertEquals("PDQ", reason.getString("signature"));
        assertEquals("flipY", reason.getString("transform"));
        assertFalse(reason.containsKey("distance"), reason.toString());
        assertTrue(List.of("NEAR_COPY", "POSSIBLE_COPY").contains(reason.getString("nearness")), reason.toString());
        JsonObject media =
                items(ApiClient.json(nl.get("cases/" + nlCase + "/media"))).get(0);
        assertTrue(media.getBoolean("matchedElsewhere"));
    }

    /** By the deep search, some time after the intake is done. */
    @Test
    void aCroppedCopyIsExplainedToBothSidesAndTheCoordinator() {
        GeneratedPicture picture = newPicture();
        String nlCase = caseWith(nl, "CONTACT", file("a.jpg", picture.jpeg(0.9)));
        String usCase = caseWith(
                us, "CONTACT", file("b.jpg", picture.cropped(0.03, 0.07, 0.9).jpeg(0.8)));
        String id = awaitLink(nl, nlCase, "us-demo").getString("id");
        JsonObject own = reason(nl, id);
        JsonObject theirs = reason(us, awaitLink(us, usCase, "nl-demo").getString("id"));
        JsonObject board = reason(coordinator, id);
        for (JsonObject reason : List.of(own, theirs, board)) {
            assertEquals("CROSSCASE-COARSE", reason.getString("signature"), reason.toString());
            assertEquals(reason == board, reason.containsKey("distance"), reason.toString());
            assertTrue(reason.getInt("agreementPercent") >= 70, reason.toString());
            assertEquals(2, reason.getJsonArray("variant").size(), reason.toString());
        }
        assertEquals(
                List.of(
                        own.getJsonArray("variant").get(1),
                        own.getJsonArray("variant").get(0)),
                List.copyOf(theirs.getJsonArray("variant")),
                "the same two views, each side's own first");
        assertFalse(theirs.containsKey("otherSha256"), "a CONTACT case gives no identity away");
        assertFalse(board.containsKey("mediaId"), board.toString());
    }

    private static JsonObject reason(ApiClient officer, String link) {
        return ApiClient.json(officer.get("links/" + link))
                .getJsonArray("reasons")
                .getJsonObject(0);
    }

    @Test
    void bothSidesAndTheCoordinatorAreTold() {
        PlannedFile picture = file("a.jpg", newPicture().jpeg(0.9));
        String nlCase = caseWith(nl, "CONTACT", picture);
        caseWith(fr, "CONTACT", picture);
        String id = awaitLink(nl, nlCase, "fr-demo").getString("id");
        for (ApiClient officer : List.of(nl, fr, coordinator)) {
            JsonObject told = Steps.await(
                    officer.username() + " is told of " + id,
                    () -> items(ApiClient.json(officer.get("notifications?size=200"))).stream()
                            .filter(item -> id.equals(item.getString("linkId", "")))
                            .toList());
            assertEquals("LINK_FOUND", told.getString("kind"));
            assertFalse(told.getBoolean("read"));
            assertEquals(
                    204,
                    officer.post("notifications/" + told.getString("id") + "/read", null)
                            .statusCode());
            assertTrue(items(ApiClient.json(officer.get("notifications?size=200"))).stream()
                    .filter(item -> item.getString("id").equals(told.getString("id")))
                    .allMatch(item -> item.getBoolean("read")));
        }
        assertTrue(items(ApiClient.json(us.get("notifications?size=200"))).stream()
                .noneMatch(item -> id.equals(item.getString("linkId", ""))));
    }

    @Test
    void eachSideDecidesForItself() {
        PlannedFile picture = file("a.jpg", newPicture().jpeg(0.9));
        String nlCase = caseWith(nl, "CONTACT", picture);
        String frCase = caseWith(fr, "CONTACT", picture);
        String path = "links/" + awaitLink(nl, nlCase, "fr-demo").getString("id") + "/state";
        refused(422, "reason-too-short", nl.post(path, object("state", "REJECTED", "reason", "no")));
        refused(422, "value-unknown", nl.post(path, object("state", "WITHDRAWN")));
        JsonObject set = ApiClient.json(nl.post(path, object("state", "REJECTED", "reason", "a stock photograph")));
        assertEquals("REJECTED", set.getString("state"));
        JsonObject decision = set.getJsonObject("decision");
        assertEquals("a stock photograph", decision.getString("reason"));
        assertFalse(decision.getString("officer").isBlank());
        assertEquals("NEW", awaitLink(fr, frCase, "nl-demo").getString("state"));
        JsonObject theirs = Steps.await(
                "the other side learns of the decision",
                () -> links(fr, frCase).stream()
                        .filter(link -> link.containsKey("otherDecision"))
                        .map(link -> link.getJsonObject("otherDecision"))
                        .toList());
        assertEquals("REJECTED", theirs.getString("state"));
        assertEquals(decision.getString("at"), theirs.getString("at"));
        assertFalse(theirs.containsKey("officer") || theirs.containsKey("reason"), theirs.toString());
        assertEquals(0, links(nl, nlCase).size(), "set aside");
        assertEquals(
                1,
                items(ApiClient.json(nl.get("links?state=REJECTED&case=" + nlCase)))
                        .size());
        assertEquals(
                "SEEN", ApiClient.json(nl.post(path, object("state", "SEEN"))).getString("state"));
        assertEquals(
                1,
                items(ApiClient.json(nl.get("links?toDecide=true&case=" + nlCase)))
                        .size());
        assertEquals(
                "NEW",
                links(as("nl.analyst"), nlCase).get(0).getString("state"),
                "a colleague has not opened it, and it waits for a decision as before");
        refused(422, "value-unknown", nl.get("links?toDecide=perhaps"));
        refused(403, "forbidden", as("nl.admin").post(path, object("state", "CONFIRMED")));
    }

    @Test
    void aWithdrawnExhibitTakesItsLinksWithIt() {
        PlannedFile picture = file("a.jpg", newPicture().jpeg(0.9));
        String nlCase = caseWith(nl, "CONTACT", picture);
        String frCase = caseWith(fr, "CONTACT", picture);
        awaitLink(fr, frCase, "nl-demo");
        String exhibit = items(ApiClient.json(nl.get("cases/" + nlCase + "/exhibits")))
                .get(0)
                .getString("id");
        ApiClient.json(nl.post("exhibits/" + exhibit + "/withdraw", object("reason", "returned to its owner")));
        Steps.await(
                "the link is withdrawn",
                () -> List.of(links(fr, frCase)).stream().filter(List::isEmpty).toList());
    }

    @Test
    void aLookUpAnswersByTheSameRules() {
        GeneratedPicture known = newPicture();
        GeneratedPicture hidden = newPicture();
        String nlCase = caseWith(nl, "CONTACT", file("a.jpg", known.jpeg(0.9)));
        String covert = caseWith(nl, "COVERT", file("b.jpg", hidden.jpeg(0.9)));
        JsonObject hit = lookUp(fr, pdq(nl, nlCase));
        assertTrue(hit.getBoolean("hit"));
        JsonObject agency = hit.getJsonArray("hits").getJsonObject(0);
        assertEquals("nl-demo", agency.getJsonObject("agency").getString("code"));
        assertEquals("PDQ", agency.getString("signature"));
        assertEquals("NEAR_COPY", agency.getString("nearness"));
        assertFalse(agency.containsKey("distance"), agency.toString());
        assertFalse(lookUp(fr, pdq(nl, covert)).getBoolean("hit"));
        assertTrue(lookUp(nl, pdq(nl, covert)).getBoolean("hit"));
        refused(422, "look-up-one-signature", fr.post("lookups", object("purpose", "case preparation")));
        refused(422, "reason-too-short", fr.post("lookups", object("md5", "0".repeat(32), "purpose", "x")));
        refused(422, "signature-malformed", fr.post("lookups", object("pdq", "beef", "purpose", "case preparation")));
        refused(403, "forbidden", coordinator.post("lookups", object("md5", "0".repeat(32), "purpose", "x")));
    }

    private static JsonObject lookUp(ApiClient officer, String pdq) {
        HttpResponse<String> answer = officer.post("lookups", object("pdq", pdq, "purpose", "case preparation"));
        return ApiClient.json(answer);
    }

    private static String pdq(ApiClient officer, String caseId) {
        return items(ApiClient.json(officer.get("cases/" + caseId + "/media")))
                .get(0)
                .getString("pdq");
    }
}
