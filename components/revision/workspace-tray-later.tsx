'use client'

import dynamic from 'next/dynamic'

/** The tray of an article, where a claim waits for its place. */
export const WorkspaceTray = dynamic(() => import('./workspace-tray').then((part) => part.WorkspaceTray))
