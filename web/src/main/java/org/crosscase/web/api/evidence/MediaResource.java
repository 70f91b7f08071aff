package org.crosscase.web.api.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.crosscase.audit.Purpose;
import org.crosscase.evidence.Custody;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.MediaContent;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaItems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of the caller's agency: what is known of them, and the originals. */
@Path("/media/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class MediaResource {
    @Inject
    private MediaItems media;

    @Inject
    private Custody custody;

    @GET
    @Operation(summary = "What is known of a media item")
    public MediaForm get(@PathParam("id") String id) {
        return MediaForm.of(media.getMedia(mediaId(id)));
    }

    @GET
    @Path("content")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The original, as an attachment; put into the chain of custody and the audit trail")
    @APIResponse(
            responseCode = "200",
            description = "The bytes as they came in",
            content = @Content(mediaType = "application/octet-stream"))
    public Response content(
            @PathParam("id") String id,
            @QueryParam("purpose") @Parameter(required = true, description = "Why; goes on record") String purpose) {
        MediaContent content = media.openContent(mediaId(id), Purpose.inWords(purpose));
        StreamingOutput bytes = out -> {
            try (content) {
                content.bytes().transferTo(out);
            }
        };
        return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_LENGTH, content.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + content.fileName() + '"')
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    @GET
    @Path("custody")
    @Operation(summary = "The chain of custody of a media item")
    public CustodyForm custody(@PathParam("id") String id) {
        return CustodyForm.of(custody.history(mediaId(id)));
    }

    private static MediaId mediaId(String text) {
        return MediaId.parse(text).orElseThrow(EvidenceProblems::mediaNotFound);
    }
}
