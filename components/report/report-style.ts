/** The look of a report that stands alone: system fonts, light and dark on a screen, always dark on white on paper. */
export const reportStyle = `
:root{color-scheme:light;--ink:#1c1b19;--muted:#5d5a54;--sheet:#fffdf9;--page:#f4f1ea;--line:#d9d4c8;--accent:#1f4e79;
--verified:#1c6b3c;--disputed:#a1331f;--needs-sources:#7a5a00;--none:#5d5a54}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--ink:#ece8df;--muted:#aaa498;--sheet:#1d1c1a;--page:#141312;--line:#3b3833;
--accent:#8fbfe8;--verified:#7fcf9f;--disputed:#f0917d;--needs-sources:#e0bd5c;--none:#aaa498}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.65 "IBM Plex Sans Arabic","IBM Plex Sans",system-ui,sans-serif}
main{max-width:52rem;margin:0 auto;padding:2rem 1.25rem;background:var(--sheet);min-height:100vh}
h1{font-size:1.8rem;line-height:1.4;margin:.3rem 0 1rem}
h2{font-size:1.2rem;border-bottom:2px solid;padding-bottom:.3rem;margin:2.5rem 0 .8rem}
h3{font-size:1.05rem;margin:0}h4{font-size:.9rem;margin:1rem 0 .3rem}
.reading{font-family:Amiri,"Noto Naskh Arabic",Georgia,serif;font-size:1.2rem}
.small,.facts{font-size:.88rem;color:var(--muted)}.facts bdi{color:var(--ink)}
.lines{white-space:pre-line}blockquote{margin:.6rem 0;padding-inline-start:.8rem;border-inline-start:2px solid var(--line)}
.facts{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.1rem 1.2rem;margin:.6rem 0}dd{margin:0;overflow-wrap:anywhere}
.counts{display:flex;flex-wrap:wrap;gap:.5rem 2rem;list-style:none;padding:0}.counts b{display:block;font-size:1.8rem;line-height:1.2}
.claim{padding:1.2rem 0;border-bottom:1px solid var(--line)}ul,ol{padding-inline-start:1.3rem}li{margin:.3rem 0}
.verdict{font-weight:600;text-decoration:underline;text-underline-offset:.25em}
.verified{color:var(--verified)}.disputed{color:var(--disputed);text-decoration-style:wavy}
.needs-sources{color:var(--needs-sources);text-decoration-style:dashed}.none{color:var(--none);text-decoration-style:dotted}
mark{background:none;color:inherit;border-bottom:2px solid var(--none)}mark.verified{border-color:var(--verified)}
mark.disputed{border-color:var(--disputed)}mark.needs-sources{border-color:var(--needs-sources)}
.number{font-size:.7rem;vertical-align:super;padding-inline-start:.15rem}a{color:var(--accent)}
bdi[data-figure][dir="rtl"]::before{content:"\\61c"}
.chip{font-size:.7rem;border:1px solid;padding:0 .25rem;margin:0 .1rem}.notice{border:1px solid;padding:.5rem .8rem}
button{font:inherit;padding:.5rem 1.1rem;border:1px solid var(--accent);border-radius:.3rem;background:none;color:var(--accent);cursor:pointer}
.right{color:var(--verified);font-weight:600}.wrong,.cannot{color:var(--disputed);font-weight:600}
code{font-size:.8rem}code,#verify-lines{overflow-wrap:anywhere}
@media print{body,main{background:#fff;padding:0}.proof button{display:none}}
`
