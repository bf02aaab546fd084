export { LoadingPage as default } from '@/components/shell/loading-page'
