<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError('username', 'password')>
<@layout.registrationLayout displayMessage=!wrong; section>
    <#if section = "header">
        ${msg("loginAccountTitle")}
    <#elseif section = "form">
        <p class="lead">${msg("signInLead")}</p>
        <form id="kc-form-login" action="${url.loginAction}" method="post">
            <#if wrong>
                <div id="input-error" class="notice notice-error" role="alert">${kcSanitize(messagesPerField.getFirstError('username', 'password'))?no_esc}</div>
            </#if>
            <#if !usernameHidden??>
                <div class="field">
                    <label class="field-label" for="username">${msg("username")}</label>
                    <input class="field-input" id="username" name="username" type="text" value="${(login.username!'')}"
                           autocomplete="username" autocapitalize="none" spellcheck="false" dir="ltr" required autofocus<#if wrong> aria-invalid="true" aria-describedby="input-error"</#if>>
                </div>
            </#if>
            <div class="field">
                <label class="field-label" for="password">${msg("password")}</label>
                <input class="field-input" id="password" name="password" type="password" autocomplete="current-password"
                       dir="ltr" required<#if wrong> aria-invalid="true" aria-describedby="input-error"</#if>>
            </div>
            <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
            <button class="button button-primary" id="kc-login" name="login" type="submit"><span class="unless-accepted">${msg("acceptAndSignIn")}</span><span class="when-accepted">${msg("signInOnly")}</span></button>
        </form>
        <p class="notice notice-info">${msg("lockedAfterFailures")}</p>
        <#if client?? && (client.attributes["crosscase.demonstration"]!"") == "true">
            <p class="notice notice-warning">${msg("demonstrationRealm")}</p>
        </#if>
    <#elseif section = "socialProviders">
        <#if social?? && social.providers?has_content>
            <h2>${msg("identity-provider-login-label")}</h2>
            <ul class="providers">
                <#list social.providers as provider>
                    <li><a class="button" id="social-${provider.alias}" href="${provider.loginUrl}">${provider.displayName!provider.alias}</a></li>
                </#list>
            </ul>
        </#if>
    </#if>
</@layout.registrationLayout>
