package org.crosscase.web.api.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.crosscase.audit.AuditProblems;
import org.crosscase.audit.LogHeads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The heads of all agencies' logs, for auditors: whoever keeps them elsewhere can show that a log was cut or rewritten. */
@Path("/audit/heads")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditHeadsResource {
    @Inject
    private LogHeads heads;

    @GET
    @Operation(summary = "The last signed head of every log, and which agencies cosigned it")
    public List<AuditForms.Head> list() {
        return heads.listHeads().stream().map(AuditForms.Head::of).toList();
    }

    @GET
    @Path("keys")
    @Operation(
            summary = "The keys that heads are checked with, by the name in their lines",
            description = "Logs sign (type 1); the installation's clock and the witnesses cosign (type 4).")
    public Map<String, String> keys() {
        return heads.listKeys();
    }

    @GET
    @Path("{agency}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The last head of an agency's log with all its lines, in the form of C2SP tlog-checkpoint")
    public String head(@PathParam("agency") String agency) {
        return heads.getHead(agency);
    }

    @GET
    @Path("{agency}/continuation")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "The proof that the log continued a head that was kept",
            description = "What a witness outside is handed: the body of add-checkpoint of C2SP tlog-witness.")
    public String continuation(
            @PathParam("agency") String agency,
            @QueryParam("from") @Parameter(description = "Size of the head that was kept; 0 when none was")
                    String from) {
        return heads.getContinuation(agency, size(from));
    }

    private static long size(String from) {
        if (from == null || !from.matches("\\d{1,18}")) {
            throw AuditProblems.headNotFound();
        }
        return Long.parseLong(from);
    }
}
