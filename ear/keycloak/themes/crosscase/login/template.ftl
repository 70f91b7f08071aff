<#-- The frame of every page of the sign-in: the rules of use on the left, the task on the right. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang!'en'}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex, nofollow">
    <meta name="referrer" content="no-referrer">
    <title>${msg("crosscaseTitle")}</title>
    <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/mark.svg">
    <#-- before anything is drawn, so that nothing flashes -->
    <script src="${url.resourcesPath}/js/look.js?v=${properties.styleVersion}"></script>
    <#list (properties.styles!)?split(" ") as style>
        <link rel="stylesheet" href="${url.resourcesPath}/${style}?v=${properties.styleVersion}">
    </#list>
    <#if scripts??>
        <#list scripts as script>
            <script src="${script}"></script>
        </#list>
    </#if>
    <#if authenticationSession??>
        <script type="module">
            <#outputformat "JavaScript">
            import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
            checkAuthSession(${authenticationSession.authSessionIdHash?c});
            </#outputformat>
        </script>
    </#if>
</head>
<body data-page-id="login-${pageId!}">
<main class="frame">
    <section class="rules" aria-labelledby="rules-title">
        <div class="brand"><@mark/>Crosscase</div>
        <div class="rules-text">
            <h2 id="rules-title">${msg("rulesTitle")}</h2>
            <p>${msg("rulesPurpose")}</p>
            <dl>
                <div><dt>${msg("rulesRecorded")}</dt><dd>${msg("rulesRecordedMore")}</dd></div>
                <div><dt>${msg("rulesBlurred")}</dt><dd>${msg("rulesBlurredMore")}</dd></div>
                <div><dt>${msg("rulesBorder")}</dt><dd>${msg("rulesBorderMore")}</dd></div>
                <div><dt>${msg("rulesMisuse")}</dt><dd>${msg("rulesMisuseMore")}</dd></div>
            </dl>
        </div>
        <#if realm.internationalizationEnabled && locale.supported?size gt 1>
            <nav class="languages" aria-label="${msg("languages")}">
                <#list locale.supported as language>
                    <a href="${language.url}" hreflang="${language.languageTag}" lang="${language.languageTag}"<#if language.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${language.label}</a>
                </#list>
            </nav>
        </#if>
    </section>
    <section class="task">
        <div class="task-box">
            <div class="brand brand-small"><@mark/>Crosscase</div>
            <h1 id="kc-page-title"><#nested "header"></h1>
            <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
                <#nested "show-username">
                <p class="who">${auth.attemptedUsername} <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
            </#if>
            <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
                <div class="notice notice-${message.type}" role="<#if message.type = 'error'>alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</div>
            </#if>
            <#nested "form">
            <#if auth?has_content && auth.showTryAnotherWayLink()>
                <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
                    <input type="hidden" name="tryAnotherWay" value="on">
                    <button class="button-link" type="submit">${msg("doTryAnotherWay")}</button>
                </form>
            </#if>
            <#nested "socialProviders">
            <#if displayInfo>
                <div class="info"><#nested "info"></div>
            </#if>
        </div>
    </section>
</main>
</body>
</html>
</#macro>

<#macro mark>
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M9 9h6v6H9z" fill="currentColor" stroke="none"/><rect x="2.5" y="2.5" width="13" height="13" rx="2.5"/><rect x="8.5" y="8.5" width="13" height="13" rx="2.5"/></svg>
</#macro>
