'use client'

import dynamic from 'next/dynamic'

/** The desk of a review; most who open an article are in none. */
export const ReviewDesk = dynamic(() => import('./review-desk').then((part) => part.ReviewDesk))
