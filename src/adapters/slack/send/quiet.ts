/** No previews: an answer's links are sources, and a preview would fetch what a passage merely names. */
export const quiet = { unfurl_links: false, unfurl_media: false } as const;
