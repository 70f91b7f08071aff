package org.crosscase.web.api.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosscase.notification.NotificationId;
import org.crosscase.notification.NotificationPage;
import org.crosscase.notification.NotificationSummary;
import org.crosscase.notification.Notifications;
import org.crosscase.notification.Subject;
import org.crosscase.web.api.PageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller should know. */
@Path("/notifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class NotificationResource {
    @Inject
    private Notifications notifications;

    @GET
    @Operation(summary = "Notifications, newest first, told with what the caller may see at this moment")
    public Answer list(
            @QueryParam("after") @Parameter(description = "The 'next' of the page before") String after,
            @QueryParam("size") @Parameter(description = "1 to 200, 50 unless told") String size) {
        return Answer.of(notifications.list(after, PageParameters.number("size", size, 50, 1, 200)));
    }

    /** An id that the caller may not see changes nothing and says nothing. */
    @POST
    @Path("{id}/read")
    @Operation(summary = "Marks a notification as read by this officer")
    @APIResponse(responseCode = "204", description = "Marked")
    public void read(@PathParam("id") String id) {
        NotificationId.parse(id).ifPresent(notifications::markRead);
    }

    /** A page of notifications. */
    public record Answer(List<Item> items, long total, long unread, String next) {
        static Answer of(NotificationPage page) {
            return new Answer(page.items().stream().map(Item::of).toList(), page.total(), page.unread(), page.next());
        }
    }

    /** What it is about; the id is absent where that has none. */
    public record About(String type, String id) {
        static About of(Subject subject) {
            return new About(subject.type(), Item.text(subject.id()));
        }
    }

    /** One notification; what does not apply is absent. */
    public record Item(
            String id,
            String kind,
            About subject,
            String caseId,
            String caseReference,
            String caseTitle,
            String linkId,
            String intakeId,
            List<String> agencies,
            List<String> references,
            Integer strength,
            Long missing,
            String firstMissing,
            Instant happenedAt,
            boolean read) {
        static Item of(NotificationSummary n) {
            return new Item(
                    n.id().toString(),
                    n.kind().name(),
                    About.of(n.subject()),
                    text(n.caseId()),
                    n.caseReference(),
                    n.caseTitle(),
                    text(n.linkId()),
                    text(n.intakeId()),
                    n.agencies(),
                    n.references(),
                    n.strength(),
                    number(n.details().get("missing")),
                    n.details().get("firstMissing"),
                    n.happenedAt(),
                    n.read());
        }

        private static Long number(String text) {
            return text == null ? null : Long.valueOf(text);
        }

        private static String text(UUID id) {
            return id == null ? null : id.toString();
        }
    }
}
