/**
 * What a person with thoughts of being better off dead can do now. 988 is the Suicide & Crisis Lifeline of the United
 * States, by call and text at any hour: https://988lifeline.org.
 */
export const crisisHelp = (heading: 'h1' | 'h2'): string => `<section class="help" aria-labelledby="help-title">
<${heading} id="help-title">You do not have to be alone with this</${heading}>
<p>You told us of thoughts of being better off dead or of hurting yourself. If you might act on them, or want to talk to someone now:</p>
<ul>
<li>Call or text <a href="tel:988">988</a>, the Suicide &amp; Crisis Lifeline. It is free and open day and night.</li>
<li>In immediate danger, call <a href="tel:911">911</a> or go to the nearest emergency room.</li>
</ul>
<p>Outside the United States, call your local emergency number.</p>
</section>`;
