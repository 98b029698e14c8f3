/** How a text looks in the pseudo-language. What the server says about the business is data and gets other brackets. */
export const pseudoText = (text: string): string => `⟦${text}⟧`;
export const pseudoData = (text: string): string => `⟪${text}⟫`;
