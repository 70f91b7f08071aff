package org.crosscase.web.api.persons;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.crosscase.person.CommonValueId;
import org.crosscase.person.CommonValues;
import org.crosscase.person.PersonProblems;
import org.crosscase.web.api.Page;
import org.crosscase.web.api.cases.CaseRequests.Reason;
import org.crosscase.web.api.persons.CommonValueForm.ImportedForm;
import org.crosscase.web.api.persons.CommonValueForm.NewList;
import org.crosscase.web.api.persons.CommonValueForm.PreviewForm;
import org.crosscase.web.api.persons.CommonValueForm.Withdrawal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of values that are everybody's: the agency's identifiers of them give no links. */
@Path("/common-values")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class CommonValueResource {
    @Inject
    private CommonValues values;

    @POST
    @Path("preview")
    @Operation(summary = "How many of the identifiers that the caller may read each entry of a list would set aside")
    @APIResponse(responseCode = "422", description = "common-list-of-no-identifiers, or a part that is missing")
    public PreviewForm preview(NewList body) {
        return PreviewForm.of(values.preview(body.written()));
    }

    @POST
    @Operation(summary = "Takes a list: what falls under an entry gives no links; entries in force already stay")
    @APIResponse(responseCode = "422", description = "common-list-of-no-identifiers, or a part that is missing")
    public ImportedForm importList(NewList body) {
        return ImportedForm.of(values.importList(body.written()));
    }

    @GET
    @Operation(summary = "The entries in force, list by list")
    public Page<CommonValueForm> list() {
        return Page.whole(values.listValues(), CommonValueForm::of);
    }

    @POST
    @Path("withdraw")
    @Operation(summary = "Withdraws all entries of a list")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "common-value-not-found")
    public void withdrawList(Withdrawal body) {
        values.withdrawList(body.list(), body.reason());
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Withdraws one entry: what it set aside gives links again")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "common-value-not-found")
    public void withdraw(@PathParam("id") String id, Reason body) {
        values.withdraw(CommonValueId.parse(id).orElseThrow(PersonProblems::commonValueNotFound), Reason.of(body));
    }
}
